"""What ``kg.parts`` and the pipeline know of the code itself."""
