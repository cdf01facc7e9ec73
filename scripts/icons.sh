#!/usr/bin/env bash
# Draws the toolbar icons from their SVG source. Needs rsvg-convert (Debian: librsvg2-bin).
set -euo pipefail
cd "$(dirname "$0")/../public/icons"
for size in 16 32 48 128; do rsvg-convert -w "$size" -h "$size" gleanings.svg -o "$size.png"; done
