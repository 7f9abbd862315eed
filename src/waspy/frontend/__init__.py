"""From Python source to PIR: `load` finds the modules, `census` scans them, `build_pir` translates them."""
