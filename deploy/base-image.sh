#!/usr/bin/env bash
# Makes a stand-in for the image docker.io/library/node:24-slim where no registry can be reached: Debian with Node 24 and
# npm. Called by image.sh.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
architecture=$(node -p process.arch)
npm install --prefix "$folder" --no-save --no-audit --no-fund "node-linux-$architecture@24.21.0" npm@11
mmdebstrap --variant=minbase --include=ca-certificates bookworm "$folder/files"
install -m 755 "$folder/node_modules/node-linux-$architecture/bin/node" "$folder/files/usr/local/bin/node"
mkdir -p "$folder/files/usr/local/lib/node_modules" "$folder/files/usr/local/etc"
cp -r "$folder/node_modules/npm" "$folder/files/usr/local/lib/node_modules/npm"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$folder/files/usr/local/bin/npm"
# Certificates that this computer trusts besides Debian's.
cp /etc/ssl/certs/ca-certificates.crt "$folder/files/etc/ssl/certs/ca-certificates.crt"
echo 'cafile=/etc/ssl/certs/ca-certificates.crt' >"$folder/files/usr/local/etc/npmrc"
base=$(buildah from scratch)
buildah add --quiet "$base" "$folder/files" /
buildah config --env PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin "$base"
buildah commit --rm --quiet "$base" docker.io/library/node:24-slim
