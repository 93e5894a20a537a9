"""The two families of errors; which one it is tells the caller what to do."""


class ArticleError(Exception):
    """One article cannot be processed; the others go on. The message names the article and the way out."""


class SetupError(Exception):
    """Nothing can go on: a wrong argument, a missing file, a store of another version. The message names the way out."""
