"""One index for the command line and the browser."""
