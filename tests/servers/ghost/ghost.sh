#!/bin/bash
# A real Ghost 5 on loopback for tests, on Node 20 with SQLite.
#   ghost.sh install DIR             installs it in DIR, once; takes some minutes, in which SQLite is compiled
#   ghost.sh serve   DIR PORT DATA   serves a site of its own, whose database and files are in DATA, in the foreground
# The npm package cannot be a dependency (one of its own is a file inside it), and its devDependencies name GitHub: it
# is unpacked, these are taken out, and the rest is installed inside it.
set -euo pipefail
verb=$1 dir=$(realpath -m "$2") version=5.130.6
case $verb in
  install)
    rm -rf "$dir" && mkdir -p "$dir" && cd "$dir"
    npm pack --silent "ghost@$version" && tar xzf "ghost-$version.tgz" && cd package
    npm pkg delete devDependencies
    npm install --omit=dev --no-audit --no-fund --legacy-peer-deps --ignore-scripts --loglevel=error # re2 would compile for many minutes
    npm rebuild sqlite3 --loglevel=error
    touch "$dir/complete"
    ;;
  serve)
    port=$3 data=$(realpath -m "$4")
    mkdir -p "$data" && cp -r "$dir/package/content" "$data/content"
    cd "$dir/package"
    export url="http://127.0.0.1:$port" server__host=127.0.0.1 server__port="$port" \
      database__client=sqlite3 database__useNullAsDefault=true database__connection__filename="$data/ghost.db" \
      mail__transport=stub security__staffDeviceVerification=false logging__level=error paths__contentPath="$data/content" \
      privacy__useUpdateCheck=false privacy__useGravatar=false privacy__useRpcPing=false privacy__useStructuredData=false
    NODE_ENV=development exec node index.js
    ;;
  *) echo "ghost.sh: install or serve" >&2; exit 2 ;;
esac
