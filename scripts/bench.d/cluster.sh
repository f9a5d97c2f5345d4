# A throw-away PostgreSQL cluster for measurements; to be read by another script, not run.
# start_cluster DIR makes and starts one in DIR and exports PGHOST; stop_cluster DIR ends it.

for bindir in "$(pg_config --bindir 2>/dev/null || true)" /usr/lib/postgresql/*/bin; do
  if [ -x "$bindir/initdb" ]; then break; fi
done
# PostgreSQL never runs as root: there it is the user postgres.
as=()
if [ "$(id -u)" = 0 ]; then as=(runuser -u postgres --); fi

start_cluster() {
  local dir=$1
  mkdir "$dir/postgres"
  if [ ${#as[@]} -gt 0 ]; then chown postgres "$dir" "$dir/postgres"; fi
  (cd / && "${as[@]}" "$bindir/initdb" -D "$dir/postgres" -U postgres --auth=trust -E UTF8 \
    --locale=C.UTF-8 >"$dir/initdb.log")
  cat >>"$dir/postgres/postgresql.conf" <<CONF
listen_addresses = ''
unix_socket_directories = '$dir'
shared_buffers = 1GB
maintenance_work_mem = 512MB
max_wal_size = 8GB
checkpoint_timeout = 30min
jit = off
CONF
  (cd / && "${as[@]}" "$bindir/pg_ctl" -D "$dir/postgres" -w -l "$dir/start.log" start >/dev/null)
  export PGHOST=$dir PGUSER=postgres PGDATABASE=postgres PGOPTIONS=
}

stop_cluster() {
  if [ -f "$1/postgres/postmaster.pid" ]; then
    (cd / && "${as[@]}" "$bindir/pg_ctl" -D "$1/postgres" -m immediate -w stop >/dev/null) || true
  fi
}
