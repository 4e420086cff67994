"""Start the command line: `who-said`, or `python -m bot`."""

import sys

# What a shell gives for a process that Ctrl-C has ended.
_INTERRUPTED = 130


def main() -> None:
    """Run the command line."""
    try:
        # Reading all that the commands need takes a while, in which somebody may think better.
        from bot.cli.app import app
    except KeyboardInterrupt:
        sys.exit(_INTERRUPTED)
    app()


if __name__ == "__main__":
    main()
