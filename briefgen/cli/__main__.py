"""`python -m briefgen.cli`: the same program where it is not installed."""

import sys

from briefgen.cli import main

sys.exit(main())
