#!/usr/bin/env bash
# A server of CouchDB's protocol, for tests alone.
#   couchdb.sh install TARGET   installs it, once
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)/couchdb
target=$2
rm -rf "$target.part"
mkdir -p "$target.part"
cp "$here/package.json" "$here/package-lock.json" "$here/serve.mjs" "$target.part/"
npm ci --prefix "$target.part" --no-audit --no-fund --ignore-scripts >/dev/null
touch "$target.part/complete"
rm -rf "$target"
mv "$target.part" "$target"
