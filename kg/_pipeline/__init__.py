"""The steps behind ``kg.pipeline``.

Many articles into a store: ``surveying`` looks once at what comes in, ``working`` spreads the reading over processes, ``building`` makes
checked ``graphs`` of articles, ``remembering`` what each step of their reading found the last time, ``adding`` writes the graphs,
``tallying`` counts what became of the articles and ``quarantining`` keeps those that are not in the store. ``revising`` builds anew what
decisions or other parts touch, ``comparing`` tells two stores apart. Past one machine: ``sharding`` writes files of graphs instead of a
store, at ``_addresses`` here or elsewhere.
"""
