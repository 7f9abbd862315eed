import sys

from waspy.cli import main

sys.exit(main())
