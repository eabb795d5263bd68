#!/usr/bin/env bash
# Lays a nats-server aside that is new enough, from a later Debian release: downloaded by apt, from lists of its own so
# that nothing else is upgraded, and unpacked, not installed. Prints which version there is.
set -euo pipefail
to="${XDG_CACHE_HOME:-$HOME/.cache}/zeef"
if [ ! -x "$to/nats-server" ]; then
  work="$(mktemp -d)"
  trap 'rm -rf "$work"' EXIT
  chmod 755 "$work"
  mkdir -p "$work/lists/partial" "$work/cache/archives/partial" "$to"
  echo 'deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] http://deb.debian.org/debian sid main' >"$work/sources.list"
  options=(
    -qq
    -o "Dir::Etc::sourcelist=$work/sources.list" -o Dir::Etc::sourceparts=/dev/null
    -o "Dir::State::lists=$work/lists" -o "Dir::Cache=$work/cache"
  )
  apt-get "${options[@]}" update
  (cd "$work" && apt-get "${options[@]}" download nats-server 2>/dev/null)
  dpkg-deb -x "$work"/nats-server_*.deb "$work/unpacked"
  mv "$work/unpacked/usr/sbin/nats-server" "$to/nats-server"
fi
"$to/nats-server" --version
