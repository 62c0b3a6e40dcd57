#!/usr/bin/env bash
# Runs the two commands of the README, exactly as printed, on clean Debian systems, and prints a table of the results.
#
#   tools/try_debian.sh [RUN ...]          by default: here bookworm trixie sid:3.14 sid:3.15
#
# RUN is `here[:PYTHON]` for this machine, or `SUITE[:PYTHON[:GCC]]` for a Debian suite, such as `trixie`, `sid:3.15` or
# `sid:3.14:15`. Without PYTHON or GCC the default `python3` or `gcc` of the system is used.
#
# Each run clones HEAD of this repository into empty folders, one for each command. For a suite, debootstrap unpacks Debian
# into a temporary folder first, which needs root, the package debootstrap, about 2 GB and the package mirror that apt is
# configured with (MIRROR=URL names another one). pip uses the settings of this machine: index, certificate, proxy, timeout.
# All steps have a time limit. The folder is removed at the end, also after an error or an interrupt.
# Exit status: 0 if every command succeeded, 1 if one failed, 2 if the script cannot run.
# shellcheck disable=SC2317  # functions called by a trap or by another shell are not unreachable
set -euo pipefail

readonly SYSTEM_LIMIT=1800 COMMAND_LIMIT=3600 # seconds: to install a system; for each command of the README

repository=$(git -C "$(dirname "${BASH_SOURCE[0]}")" rev-parse --show-toplevel)
work=$(mktemp -d "${TMPDIR:-/tmp}/try_debian.XXXXXX")
child=

remove() {
  trap '' INT TERM
  if [[ -n $child ]]; then
    kill "$child" 2>/dev/null || true
    wait "$child" 2>/dev/null || true
  fi
  rm -rf --one-file-system "$work"
}
trap remove EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf '%s\n' "$*" >&2; }
stop() { say "$*"; exit 2; }

# limited SECONDS COMMAND...: run it in the background, because a trap waits for a command in the foreground.
limited() {
  timeout -k 5 "$@" </dev/null &
  child=$!
  local status=0
  wait "$child" || status=$?
  child=
  return "$status"
}

# What runs in a system, with an empty folder as its working directory: needs git, gcc, and python3 first on PATH.
# Arguments: the bundle to clone, the limit for each command. Leaves `row`, `status` and the logs `ask` and `tests` there.
cat >"$work/inside.sh" <<'INSIDE'
set -eu
bundle=$1 limit=$2 folder=$PWD

run() {
  git -c advice.detachedHead=false -c init.defaultBranch=main clone --quiet "$bundle" "$folder/$1.clone"
  cd "$folder/$1.clone"
  command=$(sed -n "/<!-- $1 -->/,/\`\`\`\$/p" README.md | grep -v -e '^```' -e '^<!--')
  printf '+ %s\n' "$command" >&2
  status=0
  timeout -k 5 "$limit" sh -c "$command" >"$folder/$1" 2>&1 || status=$?
  cd "$folder"
}

# The version of the compiler that Python names, if the library that was loaded was built by it.
built() {
  ask.clone/.venv/bin/python - <<'PYTHON' 2>/dev/null || printf 'not built'
import pathlib, re, subprocess, sys, sysconfig
compiler = sysconfig.get_config_var("CC").split()[0]
version = subprocess.run([compiler, "-dumpfullversion"], capture_output=True, text=True, check=True).stdout.strip()
(library,) = pathlib.Path(sys.prefix).glob("lib/python*/site-packages/durable_rules_engine*.so")
assert f") {version}".encode() in library.read_bytes(), "built by another compiler"
print(f"built by gcc {version}", end="")
PYTHON
}

run ask
asked=$status
answer=$(grep -v -E "^(WARNING|DEPRECATION|\[notice\]|[[:space:]]*$)" ask | head -n 1 | tr -s " " | cut -c 1-60) # without the output of pip
run tests
tested=$status
summary=$(grep -E '(passed|failed|error).* in [0-9.]+s' tests | tail -n 1 | sed -E 's/^=+ //; s/ in [0-9.]+s.*//')

good=1
case $asked in 0 | 10 | 20) ;; *) good=0 answer=failed ;; esac # the exit codes of an answer that is known
[ "$tested" = 0 ] || good=0
printf '| %s | %s | %s | %s (exit %s) | %s (exit %s) |\n' \
  "$(. /etc/os-release && printf '%s' "$PRETTY_NAME")" "$(python3 -c 'import platform; print(platform.python_version())')" \
  "$(built)" "$answer" "$asked" "${summary:-no summary}" "$tested" >row
printf '%s' "$good" >status
INSIDE

# The settings of pip that apply in another root, as lines NAME=VALUE; a certificate file is copied into that root.
pip_settings() {
  python3 - "$1" <<'PYTHON'
import ast, os, shutil, subprocess, sys
kept = {"index-url", "extra-index-url", "trusted-host", "proxy", "timeout", "default-timeout", "retries", "cert"}
listed = subprocess.run([sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True).stdout
found = {}
for line in listed.splitlines():
    key, _, value = line.partition("=")
    if (name := key.rpartition(".")[2]) in kept:
        found[name] = " ".join(w for w in ast.literal_eval(value).split() if not w.startswith("file:"))
if found.get("cert"):
    shutil.copy(found["cert"], os.path.join(sys.argv[1], "host-ca.crt"))
    found["cert"] = "/host-ca.crt"
for name, value in found.items():
    if value:
        print(f"PIP_{name.upper().replace('-', '_')}={value}")
for name, value in os.environ.items():
    if name.lower() in ("http_proxy", "https_proxy", "no_proxy"):
        print(f"{name}={value}")
PYTHON
}

# wrapper FILE PROGRAM: a program under another name. (From a symbolic link, Python would not find its library everywhere.)
wrapper() {
  printf '#!/bin/sh\nexec %s "$@"\n' "$2" >"$1"
  chmod 755 "$1"
}

here() {
  local python=$1 path=$PATH
  mkdir "$work/here"
  if [[ -n $python ]]; then
    python=$("python$python" -c 'import sys; print(sys.executable)') || return 1
    mkdir "$work/bin"
    wrapper "$work/bin/python3" "$python"
    path=$work/bin:$PATH
  fi
  cd "$work/here"
  limited $((2 * COMMAND_LIMIT + 600)) env PATH="$path" PIP_CACHE_DIR="$work/cache" \
    bash "$work/inside.sh" "$work/bundle" "$COMMAND_LIMIT" || true
  cd "$work"
  rm -rf "${work:?}/bin" "${work:?}/cache"
}

# in_root COMMAND...: with separate mounts and processes, which end with the command.
in_root() {
  # shellcheck disable=SC2016 # the inner shell expands these
  unshare --mount --pid --fork --kill-child bash -c '
    root=$1
    shift
    mount -t proc proc "$root/proc"
    mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
    exec chroot "$root" "$@"' - "$root" "$@"
}

suite() {
  local suite=$1 python=$2 gcc=$3 mirror name packages
  local root=$work/root
  # shellcheck disable=SC2016 # apt-get expands it
  mirror=${MIRROR:-$(apt-get indextargets --format '$(REPO_URI)' 'Identifier: Packages' 'Label: Debian' | head -n 1)}
  [[ -n $mirror ]] || stop "apt is configured with no Debian mirror: run \`apt-get update\`, or set MIRROR"
  export root
  export -f in_root

  say "installing $suite"
  limited "$SYSTEM_LIMIT" unshare --mount debootstrap --variant=minbase --include=ca-certificates \
    "$suite" "$root" "$mirror" >"$work/log" 2>&1 || { tail -n 5 "$work/log" >&2; return 1; }
  cp /etc/resolv.conf "$root/etc/"
  {
    printf 'Acquire::Check-Valid-Until "false";\n' # the release file of an older mirror counts as expired
    printf 'Acquire::Retries "3";\n'
    apt-config dump | grep -E '^Acquire::https?::' || true
  } >"$root/etc/apt/apt.conf.d/99host"
  packages="git python${python:-3}-venv python${python:-3}-dev gcc${gcc:+-$gcc}"
  # shellcheck disable=SC2016,SC2086
  limited "$SYSTEM_LIMIT" bash -c 'in_root env DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 sh -c "$0"' \
    "apt-get -q update && apt-get -q install -y --no-install-recommends $packages && useradd --create-home tester" \
    >"$work/log" 2>&1 || { tail -n 5 "$work/log" >&2; return 1; }
  if [[ -n $python ]]; then wrapper "$root/usr/local/bin/python3" "/usr/bin/python$python"; fi
  if [[ -n $gcc ]]; then
    for name in gcc gcc-ar gcc-nm gcc-ranlib; do
      for prefix in "" "$(chroot "$root" "gcc-$gcc" -dumpmachine)-"; do
        wrapper "$root/usr/local/bin/$prefix$name" "/usr/bin/$name-$gcc"
      done
    done
  fi

  cp "$work/bundle" "$work/inside.sh" "$root/home/tester/"
  {
    printf '%s\n' HOME=/home/tester LANG=C.UTF-8 PATH=/usr/local/bin:/usr/bin:/bin
    pip_settings "$root"
  } >"$work/environment"
  mkdir "$root/home/tester/work"
  chroot "$root" chown -R tester: /home/tester
  local -a environment
  mapfile -t environment <"$work/environment"
  # shellcheck disable=SC2016
  limited $((2 * COMMAND_LIMIT + 600)) bash -c 'in_root runuser -u tester -- env -i "$@"' - "${environment[@]}" \
    sh -c "cd ~/work && sh ../inside.sh ../bundle $COMMAND_LIMIT" || true
  mv "$root/home/tester/work" "$work/here"
  rm -rf --one-file-system "$root"
}

(($#)) || set -- here bookworm trixie sid:3.14 sid:3.15
for run in "$@"; do
  [[ $run =~ ^(here(:[0-9]+\.[0-9]+)?|[a-z]+(:[0-9]+\.[0-9]+(:[0-9]+)?)?)$ ]] || stop "no run: \`$run\`; see the head of $0"
  if [[ $run != here* ]]; then
    ((EUID == 0)) || stop "\`$run\` needs root; without it only \`here\` runs"
    command -v debootstrap >/dev/null || stop "\`$run\` needs debootstrap: apt-get install debootstrap"
  fi
done
[[ -z $(git -C "$repository" status --porcelain) ]] || say "note: what is not committed is not part of the runs"
git -C "$repository" bundle create --quiet "$work/bundle" HEAD

say "commit $(git -C "$repository" rev-parse --short HEAD)"
printf '| distribution | Python | durable-rules | first command | test command |\n|---|---|---|---|---|\n'
failed=0
for run in "$@"; do
  IFS=: read -r where python gcc <<<"$run"
  say "== $run"
  if [[ $where == here ]]; then here "$python" || true; else suite "$where" "$python" "$gcc" || true; fi
  if [[ -s $work/here/row ]]; then
    cat "$work/here/row"
    grep '^SKIPPED' "$work/here/tests" >&2 || true
  else
    printf '| %s | the run did not end | | | |\n' "$run"
  fi
  if [[ $(cat "$work/here/status" 2>/dev/null) != 1 ]]; then
    failed=1
    for log in ask tests; do
      [[ ! -s $work/here/$log ]] || { say "-- the end of $log"; tail -n 30 "$work/here/$log" >&2; }
    done
  fi
  rm -rf --one-file-system "$work/here" "$work/root"
done
exit "$failed"
