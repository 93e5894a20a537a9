"""What ``kg.parts`` and the pipeline know of the code itself: ``reaching`` (what a step rests on), ``loaded`` (whether it has changed)."""
