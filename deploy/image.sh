#!/usr/bin/env bash
# Builds the image without Docker and without a registry of images, and tries it: `sudo deploy/image.sh`, on Debian, with
# `apt-get install buildah mmdebstrap`. It prints what it saw and exits with 1 where something is not as it should be.
set -euo pipefail
cd "$(dirname "$0")/.."
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
for program in buildah mmdebstrap; do
  command -v "$program" >/dev/null || { echo "Missing: $program. Install it: apt-get install buildah mmdebstrap" >&2; exit 1; }
done

buildah images --quiet docker.io/library/node:24-slim >/dev/null 2>&1 || deploy/base-image.sh
buildah bud --pull-never --format docker --tag cecot-bot .

work=$(mktemp -d)
box=$(buildah from --pull-never cecot-bot)
root=$(buildah mount "$box")
finish() {
  [ -z "${program-}" ] || kill -KILL "$program" 2>/dev/null || true
  buildah umount "$box" >/dev/null
  buildah rm "$box" >/dev/null
  rm -rf "$work"
}
trap finish EXIT
fail() {
  echo "$*" >&2
  exit 1
}

echo '── the image'
user=$(buildah inspect --format '{{.Docker.Config.User}}' "$box")
buildah inspect --format 'user {{.Docker.Config.User}}, starts {{.Docker.Config.Cmd}}, health {{.Docker.Config.Healthcheck.Test}}' "$box"
echo
echo "$(du -sm "$root" | cut -f1) MB, of them $(du -sm "$root/app" | cut -f1) MB /app"
[ "${user%%:*}" -gt 0 ] || fail "it runs as $user"
development=$(find "$root/app/node_modules" -maxdepth 2 \( -name typescript -o -name esbuild -o -name vitest -o -name satori -o -name prettier \))
[ -z "$development" ] || fail "packages for development: $development"
[ -s "$root/app/dist/THIRD-PARTY-LICENSES.txt" ] || fail 'no licences of the bundled packages'
! chroot "$root" sh -c 'command -v cc gcc g++ make python3' || fail 'a compiler'
[ ! -e "$root/app/.env" ] && [ ! -e "$root/app/data/local" ] || fail 'local files'
[ -z "$(find "$root/app" ! -type l -perm /o+w | head -1)" ] || fail 'a file of the program that all may write'

# As compose.yaml has it: read-only but for /tmp, without capabilities, without a way to new ones.
confined() {
  exec unshare --mount bash -c '
    mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" &&
    mount -t proc proc "$0/proc" && mount --bind /dev "$0/dev" && mount -t tmpfs -o size=16m,noexec tmpfs "$0/tmp" &&
    exec chroot "$0" setpriv --reuid "${1%%:*}" --regid "${1##*:}" --clear-groups --no-new-privs --bounding-set -all --inh-caps -all \
      env -i -C /app PATH=/usr/local/bin:/usr/bin:/bin NODE_ENV=production HOST=0.0.0.0 PORT=3999 "${@:2}"' "$root" "$user" "$@"
}

echo '── what it may do'
(confined node -e '
  const { readFileSync, writeFileSync } = require("node:fs");
  for (const file of ["/app/x", "/app/dist/x", "/etc/x", "/x"])
    try { writeFileSync(file, ""); console.log(file, "can be written"); process.exitCode = 1; } catch { /* as it should be */ }
  writeFileSync("/tmp/x", "");
  const [caps] = /CapEff:\s+\w+/.exec(readFileSync("/proc/self/status", "utf8"));
  console.log("uid", process.getuid(), caps, "writes nothing but /tmp, Node", process.version);') || fail 'it may do too much'

echo '── run'
key=$(node -p 'require("node:crypto").randomBytes(32).toString("hex")')
(confined DISCORD_PUBLIC_KEY="$key" node dist/src/main-http.js) >"$work/log" 2>&1 &
program=$!
for _ in $(seq 150); do
  grep -q 'waiting for interactions' "$work/log" && break
  sleep 0.1
done
cat "$work/log"
(confined node -e 'fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))') ||
  fail 'it is not healthy'
for path in healthz readyz; do
  node -e 'fetch("http://127.0.0.1:3999/" + process.argv[1]).then(async (it) => console.log(process.argv[1], it.status, await it.text()))' "$path"
done
awk '/VmRSS/ { print "resident", int($2 / 1024), "MB" }' "/proc/$program/status"
kill -TERM "$program"
code=0
wait "$program" || code=$?
program=''
[ "$code" -eq 0 ] || fail "told to stop, it ended with code $code"
echo 'told to stop, it ended with code 0'
