"""The models on Apache Spark: a cluster on this machine, and what has to be made ready for a build there."""
