"""The steps behind ``kg.pipeline``: building graphs, adding them to a store, and building anew what decisions touch."""
