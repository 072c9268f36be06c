"""``python -m ui`` is the same as ``briefing``."""

from ui.cli import main

if __name__ == "__main__":
    main()
