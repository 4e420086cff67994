"""Start the command line: `who-said`, or `python -m bot`."""

from bot.cli.app import app


def main() -> None:
    """Run the command line."""
    app()


if __name__ == "__main__":
    main()
