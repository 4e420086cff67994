"""What is shipped to run the bot with is sound, as far as can be told without running it."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import tomllib
from pathlib import Path

import pytest
from ruamel.yaml import YAML

from bot.cli.settings import Settings

DEPLOY = Path(__file__).parents[2] / "deploy"
METRICS = (Path(__file__).parents[2] / "bot" / "operation" / "metrics.py").read_text("utf-8")
# As much as the unit may be exposed, by systemd's own count of 0 to 100.
_MOST_EXPOSED = 15


@pytest.fixture(params=["who-said.service", "who-said@1.service"])
def unit(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """The unit with a program in it that is here, alone and as one of several."""
    if shutil.which("systemd-analyze") is None:
        pytest.skip("systemd is not installed")
    text = (DEPLOY / "who-said.service").read_text("utf-8")
    path = tmp_path / str(request.param)
    path.write_text(re.sub("(?m)^ExecStart=.*", "ExecStart=/bin/true", text), "utf-8")
    return path


def test_the_unit_is_one_that_systemd_takes(unit: Path) -> None:
    done = subprocess.run(
        ["systemd-analyze", "verify", unit], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_unit_is_hardened(unit: Path) -> None:
    command = ["systemd-analyze", "security", "--offline=true"]
    done = subprocess.run(
        [*command, f"--threshold={_MOST_EXPOSED}", unit],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout[-200:]


def test_the_unit_leaves_in_sight_what_memory_and_processor_time_are_read_from() -> None:
    # The client library of Prometheus gives no `process_*` without /proc/stat, which this hides.
    assert "\nProcSubset=pid" not in (DEPLOY / "who-said.service").read_text("utf-8")


def test_a_command_runs_with_the_user_the_settings_and_the_folders_of_the_unit() -> None:
    wrapper = (DEPLOY / "who-said").read_text("utf-8")
    unit = (DEPLOY / "who-said.service").read_text("utf-8")
    subprocess.run(["sh", "-n", DEPLOY / "who-said"], check=True)
    for given in re.findall(r"--property=(\S+)", wrapper):
        assert f"\n{given}\n" in unit, given
    user, folder = re.findall(r"--uid=(\S+)|--working-directory=(\S+)", wrapper)
    assert f"\nUser={user[0]}\n" in unit
    assert f"\nWorkingDirectory={folder[1]}\n" in unit


def metrics_in(text: str) -> set[str]:
    found = re.findall(r"who_said_[a-z_]+", text)
    return {re.sub("_(total|bucket|count|sum)$", "", name) for name in found}


@pytest.mark.parametrize("file", ["grafana/who-said.json", "prometheus/alerts.yml"])
def test_boards_and_alerts_ask_for_metrics_that_there_are(file: str) -> None:
    named = set(re.findall(r'"(?:who_said_)?([a-z_]+)"', METRICS))
    asked = metrics_in((DEPLOY / file).read_text("utf-8"))
    assert asked
    assert {name.removeprefix("who_said_") for name in asked} <= named


def test_the_handbook_tells_of_every_metric_and_of_no_other() -> None:
    handbook = (DEPLOY.parent / "docs" / "operating.md").read_text("utf-8")
    there = set(re.findall(r'"who_said_([a-z_]+)"|_(?:gauge|counter)\("([a-z_]+)"', METRICS))
    told = " ".join(re.findall("`(who_said_[a-z_]+)", handbook))
    assert {f"who_said_{''.join(name)}" for name in there} == metrics_in(told)


def test_the_handbook_tells_of_every_alert_and_of_no_other() -> None:
    handbook = (DEPLOY.parent / "docs" / "operating.md").read_text("utf-8")
    alerts = (DEPLOY / "prometheus" / "alerts.yml").read_text("utf-8")
    there = re.findall(r"alert: (\w+)", alerts)
    assert set(there) == set(re.findall(r"`(WhoSaid\w+)`", handbook))


def test_every_panel_has_its_question() -> None:
    board = json.loads((DEPLOY / "grafana" / "who-said.json").read_text("utf-8"))
    assert all(panel["title"] and panel["targets"] for panel in board["panels"])
    ids = [panel["id"] for panel in board["panels"]]
    assert len(set(ids)) == len(ids)


def test_the_services_name_files_and_settings_that_there_are() -> None:
    services = YAML(typ="safe").load((DEPLOY / "compose.yaml").read_text("utf-8"))["services"]
    bot = services["bot"]
    assert (DEPLOY / bot["build"]["context"] / bot["build"]["dockerfile"]).is_file()
    assert bot["read_only"]
    unit = re.findall("(?m)^([A-Z_]+)=", (DEPLOY / "who-said.env").read_text("utf-8"))
    assert unit
    assert {name.lower() for name in (*bot["environment"], *unit)} <= Settings.model_fields.keys()
    mounted = [v.split(":")[0] for s in services.values() for v in s["volumes"]]
    for source in mounted:
        assert not source.startswith("./") or (DEPLOY / source).exists(), source


def test_the_image_is_made_of_what_is_pinned_and_runs_as_nobody_special() -> None:
    text = (DEPLOY / "Containerfile").read_text("utf-8")
    installs = [line for line in text.splitlines() if "pip install" in line]
    assert installs
    assert all("--require-hashes" in line or "--no-deps" in line for line in installs)
    assert "USER who-said" in text
    assert "HEALTHCHECK" in text
    copied = " ".join(re.findall(r"(?m)^COPY (?!--from)(.*) \S+$", text)).split()
    assert copied
    assert all((DEPLOY.parent / name).exists() for name in copied)
    project = tomllib.loads((DEPLOY.parent / "pyproject.toml").read_text("utf-8"))["project"]
    needed = [project["readme"], *project["license-files"]]
    assert {Path(name).parts[0] for name in needed} <= set(copied)
