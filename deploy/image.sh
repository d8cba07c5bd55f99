#!/usr/bin/env bash
# Builds the image without Docker and without a registry of images, and tries it: `sudo deploy/image.sh`, on Debian, with
# `apt-get install buildah crun mmdebstrap`. It prints what it saw and exits with 1 where something is not as it should be.
set -euo pipefail
cd "$(dirname "$0")/.."
export STORAGE_DRIVER=vfs BUILDAH_ISOLATION=chroot
for program in buildah crun mmdebstrap; do
  command -v "$program" >/dev/null || { echo "Missing: $program. Install it: apt-get install buildah crun mmdebstrap" >&2; exit 1; }
done

buildah images --quiet docker.io/library/node:24-slim >/dev/null 2>&1 || deploy/base-image.sh
buildah bud --pull-never --format docker --tag cecot-bot .

bundle=$(mktemp -d)
box=$(buildah from --pull-never cecot-bot)
root=$(buildah mount "$box")
name="cecot-bot-trial-$$"
finish() {
  crun delete --force "$name" >/dev/null 2>&1 || true
  buildah umount "$box" >/dev/null
  buildah rm "$box" >/dev/null
  rm -rf "$bundle"
}
trap finish EXIT

echo "── the image"
du -shx --apparent-size "$root" "$root/app" | sed "s|$root|/|; s|//|/|"
leftover=$(find "$root/app" "$root/usr/bin" \( -name 'gcc*' -o -name 'g++*' -o -name typescript -o -name esbuild -o -name vitest -o -name satori -o -name '.env' -o -name local -path '*/data/*' \) | head)
[ -z "$leftover" ] || { echo "not for production: $leftover" >&2; exit 1; }
[ -z "$(find "$root/app" -perm /o+w ! -type l | head -1)" ] || { echo 'a file of the program can be written by all' >&2; exit 1; }

echo "── run: not root, read-only, without capabilities, as compose.yaml has it"
key=$(node -p "require('crypto').randomBytes(32).toString('hex')")
buildah inspect "$box" | ROOT=$root KEY=$key node -e '
  const { OCIv1: { config: image }, Docker } = JSON.parse(require("fs").readFileSync(0));
  const [uid, gid] = image.User.split(":").map(Number);
  if (!(uid > 0)) throw new Error(`the image runs as ${image.User}`);
  const mount = (destination, type, options) => ({ destination, type, source: type, options });
  const spec = {
    ociVersion: "1.0.2",
    root: { path: process.env.ROOT, readonly: true },
    process: {
      user: { uid, gid }, cwd: image.WorkingDir, noNewPrivileges: true,
      args: ["node", "dist/src/main-http.js"],
      env: [...image.Env, `DISCORD_PUBLIC_KEY=${process.env.KEY}`, "PORT=3999"],
    },
    mounts: [
      mount("/proc", "proc", []),
      mount("/dev", "tmpfs", ["nosuid", "mode=755", "size=64k"]),
      mount("/tmp", "tmpfs", ["nosuid", "nodev", "noexec", "mode=1777", "size=16m"]),
    ],
    // The network of this computer: a port of its own would need a bridge.
    linux: { namespaces: ["pid", "mount", "ipc", "uts"].map((type) => ({ type })) },
  };
  console.error(`user ${image.User}, starts ${image.Cmd.join(" ")}, health ${Docker.config.Healthcheck.Test.slice(0, 2).join(" ")} …`);
  console.log(JSON.stringify(spec));' >"$bundle/config.json"
crun --cgroup-manager=disabled run --bundle "$bundle" "$name" >"$bundle/log" 2>&1 &
running=$!
for _ in $(seq 100); do grep -q 'waiting for interactions' "$bundle/log" && break; sleep 0.1; done
cat "$bundle/log"
inside() { crun --cgroup-manager=disabled exec "$name" "$@"; }
inside node -e 'console.log("user", process.getuid(), /CapEff.*/.exec(require("fs").readFileSync("/proc/self/status"))[0].replace(/\s+/, " "))'
for file in /app/x /app/dist/x /etc/x; do
  ! inside node -e "require('fs').writeFileSync('$file', '')" 2>/dev/null || { echo "$file can be written" >&2; exit 1; }
done
PORT=3999 inside env PORT=3999 node -e 'fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(async (answer) => console.log("health", answer.status, await answer.text()))'
inside node -e 'console.log("resident", Math.round(Number(/VmRSS:\s+(\d+)/.exec(require("fs").readFileSync("/proc/1/status"))[1]) / 1024), "MB")'
crun --cgroup-manager=disabled kill "$name" TERM
code=0; wait "$running" || code=$?
echo "told to stop, it ended with code $code"
[ "$code" -eq 0 ]
