"""The record as a static site that anybody can publish anywhere."""
