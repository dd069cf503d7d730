"""Writes pillow.txt, the reference for ResampleTest. Made with Pillow 9.4.0 (Debian's python3-pil)."""

import hashlib
from PIL import Image

CASES = [(37, 53), (61, 23), (300, 200), (5, 4)]


def level(x, y, c):
    return (x * x * 7 + y * y * 13 + x * y * 3 + c * 101 + (x * 31 + y * 17) * (x + 3) % 97) & 255


def cut(picture, side):
    left, top = (picture.width - side) // 2, (picture.height - side) // 2
    return picture.crop((left, top, left + side, top + side))


for width, height in CASES:
    picture = Image.new("RGB", (width, height))
    picture.putdata([tuple(level(x, y, c) for c in range(3)) for y in range(height) for x in range(width)])
    for number in range(6):
        short = 32
        size = (short, int(short * height / width)) if width <= height else (int(short * width / height), short)
        for how, result in (
            ("shorter", cut(picture.resize(size, number), 24)),
            ("squash", cut(picture.resize((40, 28), number), 24)),
        ):
            print(width, height, number, how, hashlib.sha256(result.tobytes()).hexdigest()[:16])
