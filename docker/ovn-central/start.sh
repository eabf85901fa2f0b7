#!/bin/sh
# Northbound and Southbound ovsdb-server with ovn-northd between them, in the foreground.
# When one of the three ends, so does the container: a restart brings all of them back.
set -eu

run=/run/ovn
data=/var/lib/ovn
schemas=/usr/share/ovn
mkdir -p "$run" "$data"

# start_database NAME SCHEMA PORT
start_database() {
  file="$data/$1.db"
  if [ -e "$file" ]; then
    # A newer image may bring a newer schema.
    if [ "$(ovsdb-tool needs-conversion "$file" "$schemas/$2")" = yes ]; then
      ovsdb-tool convert "$file" "$schemas/$2"
    fi
  else
    ovsdb-tool create "$file" "$schemas/$2"
  fi
  ovsdb-server --no-chdir -vconsole:warn -vsyslog:off -vfile:off \
    --unixctl="$run/$1.ctl" \
    --remote="punix:$run/$1.sock" --remote="ptcp:$3:0.0.0.0" "$file" &
}

start_database ovnnb_db ovn-nb.ovsschema 6641
northbound=$!
start_database ovnsb_db ovn-sb.ovsschema 6642
southbound=$!

ovn-nbctl --db="unix:$run/ovnnb_db.sock" --timeout=30 init
ovn-sbctl --db="unix:$run/ovnsb_db.sock" --timeout=30 init

ovn-northd -vconsole:warn -vsyslog:off -vfile:off \
  --ovnnb-db="unix:$run/ovnnb_db.sock" --ovnsb-db="unix:$run/ovnsb_db.sock" \
  --unixctl="$run/ovn-northd.ctl" &
northd=$!

stop() {
  trap - TERM INT
  kill "$northd" "$southbound" "$northbound" 2>/dev/null || true
}
trap stop TERM INT

# POSIX sh has no `wait -n`: look until one of them is gone.
while kill -0 "$northbound" && kill -0 "$southbound" && kill -0 "$northd"; do
  sleep 2 &
  wait $! || true
done 2>/dev/null
stop
wait
