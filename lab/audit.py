"""`make audit`: known holes in what is pinned, and whether what is offered is what was pinned.

`python -m lab.audit FILE...` asks `pip-audit` of each requirements file. Where the advisories
cannot be reached it says so in one line, and holds every file's hashes against the package index.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence

_SOUND = 0
# What pip-audit says of what it cannot ask about; it may end as where all is well, or not.
_AWAY = ("could not be audited", "ConnectionError", "Could not connect")


def main(files: Sequence[str]) -> int:
    """Audit every file; give the exit code: 0 where all are sound, as far as can be told."""
    code = _SOUND
    for file in files:
        done = _run("-m", "pip_audit", "--disable-pip", "--require-hashes", "-r", file)
        told = done.stdout + done.stderr
        if any(sign in told for sign in _AWAY):
            print("The advisories cannot be reached from here: known holes are not looked for.")
            return max(map(_hold, files))
        print(f"{file}: {told.strip()}")
        code = max(code, done.returncode)
    return code


def _hold(file: str) -> int:
    """Hold the hashes of a file against what the package index has."""
    install = ("install", "--quiet", "--dry-run", "--ignore-installed", "--no-deps")
    done = _run("-m", "pip", *install, "--only-binary", ":all:", "--require-hashes", "-r", file)
    told = "as pinned" if done.returncode == _SOUND else done.stderr.strip()
    print(f"{file}: {told}")
    return done.returncode


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S603 - of this file alone
        [sys.executable, *command], capture_output=True, text=True, check=False
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
