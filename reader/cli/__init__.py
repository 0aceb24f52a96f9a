"""The command line: reads arguments, calls, prints. It knows nothing of the application on the screen."""
