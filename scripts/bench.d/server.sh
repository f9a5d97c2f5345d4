# A throw-away PostgreSQL with durable settings and aqtau against it, for measurements; to be read by another
# script with its options, not run. It sets $dir, $url, $password, $email (the auditor's), $cases, $seconds,
# $rounds and $clients, and clears up at the end.

cases=${cases:-200000} seconds=${seconds:-10} rounds=${rounds:-5} clients=${clients:-16} binary='' keep=no
while [ $# -gt 0 ]; do
  case $1 in
    --cases) cases=$2; shift 2 ;;
    --seconds) seconds=$2; shift 2 ;;
    --rounds) rounds=$2; shift 2 ;;
    --clients) clients=$2; shift 2 ;;
    --binary) binary=$2; shift 2 ;;
    --keep) keep=yes; shift ;;
    *) sed -n '2,/^set /s/^# \{0,1\}//p' "$0" >&2; exit 2 ;;
  esac
done
for number in "$cases" "$seconds" "$rounds" "$clients"; do
  [[ $number =~ ^[1-9][0-9]*$ ]] || { printf 'bench: not a number: %s\n' "$number" >&2; exit 2; }
done
if [ "$cases" -lt 2000 ]; then echo 'bench: at least 2000 cases' >&2; exit 2; fi

scripts/require --bench
command -v cargo >/dev/null || . "$HOME/.cargo/env"
if [ -z "$binary" ]; then
  scripts/assets
  cargo build --locked --release
  binary=target/release/aqtau
fi
for bindir in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin; do
  if [ -x "$bindir/initdb" ]; then break; fi
done

# PostgreSQL never runs as root: there it is the user postgres.
dir=$(mktemp -d "${TMPDIR:-/tmp}/aqtau-bench.XXXXXX")
as=()
if [ "$(id -u)" = 0 ]; then
  as=(runuser -u postgres --)
  chown postgres "$dir"
fi
server=''
stop() {
  local code=$?
  trap - EXIT INT TERM HUP
  if [ -n "$server" ] && kill -TERM "$server" 2>/dev/null; then wait "$server" 2>/dev/null || true; fi
  if [ -f "$dir/postgres/postmaster.pid" ]; then
    (cd / && "${as[@]}" "$bindir/pg_ctl" -D "$dir/postgres" -m immediate -w stop >/dev/null) || true
  fi
  if [ $keep = yes ]; then rm -rf "$dir/postgres"; printf 'bench: logs and captured SQL are in %s\n' "$dir"
  else rm -rf "$dir"; fi
  exit $code
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM HUP

say() { printf 'bench: %s\n' "$*" >&2; }
say "a PostgreSQL cluster in $dir"
mkdir "$dir/postgres" "$dir/data"
if [ ${#as[@]} -gt 0 ]; then chown postgres "$dir/postgres"; fi
(cd / && "${as[@]}" "$bindir/initdb" -D "$dir/postgres" -U postgres --auth=trust -E UTF8 --locale=C.UTF-8 \
  --data-checksums >"$dir/initdb.log")
# The same durability as the embedded cluster; a checkpoint in the middle of a short run would only
# add noise to both sides.
cat >>"$dir/postgres/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
fsync = on
synchronous_commit = on
full_page_writes = on
shared_buffers = 1GB
max_wal_size = 8GB
checkpoint_timeout = 30min
max_connections = 120
logging_collector = on
log_destination = 'jsonlog'
log_directory = '$dir/postgres/log'
log_filename = 'bench'
log_rotation_size = 0
log_checkpoints = off
CONF
(cd / && "${as[@]}" "$bindir/pg_ctl" -D "$dir/postgres" -w -l "$dir/postgres/start.log" start >/dev/null)
export PGHOST=$dir PGOPTIONS= PYTHONDONTWRITEBYTECODE=1
psql -qX -v ON_ERROR_STOP=1 -U postgres -d postgres <<'SQL'
CREATE ROLE aqtau_owner LOGIN; CREATE ROLE aqtau_web LOGIN; CREATE ROLE aqtau_worker LOGIN;
CREATE DATABASE aqtau OWNER aqtau_owner TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8';
SQL

for name in $(compgen -e AQTAU_); do unset "$name"; done
socket=${dir//\//%2F}
export AQTAU_DATABASE__OWNER_URL="postgres://aqtau_owner@$socket/aqtau"
export AQTAU_DATABASE__WEB_URL="postgres://aqtau_web@$socket/aqtau"
export AQTAU_DATABASE__WORKER_URL="postgres://aqtau_worker@$socket/aqtau"
export AQTAU_DATA__DIR=$dir/data AQTAU_SERVER__LISTEN=127.0.0.1:0 AQTAU_METRICS__LISTEN=
export AQTAU_AUTH__ACCESS_MINUTES=600
# Mails and nightly work would run on one side of the comparison only.
export AQTAU_QUEUE__WORKERS=0
mkdir "$dir/data/secrets"
openssl rand -hex 32 >"$dir/data/secrets/jwt"
openssl genpkey -algorithm ed25519 -out "$dir/data/secrets/signing-key.pem"
"$binary" migrate >"$dir/migrate.log"
"$binary" serve --demo >"$dir/serve.log" 2>"$dir/requests.log" &
server=$!
for _ in $(seq 300); do
  if url=$(sed -n 's/.*serves at \([^ ]*\) .*/\1/p' "$dir/serve.log") && [ -n "$url" ]; then break; fi
  kill -0 $server 2>/dev/null || { cat "$dir/serve.log" "$dir/requests.log" >&2; exit 1; }
  sleep 0.1
done
password=$(sed -n 's/.*with the password: //p' "$dir/serve.log")
email=$(sed -n 's/^ *\(auditor@[^ ]*\).*/\1/p' "$dir/serve.log")

