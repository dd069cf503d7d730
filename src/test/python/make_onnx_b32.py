"""Makes an ONNX export of ViT-B/32's size with random weights, to measure speed with; nothing of it is published.

  /usr/bin/python3 make_onnx_b32.py FOLDER    (Debian: apt-get install python3-torch; 600 MB are written)

Laid out as exports on the hub are: separate query, key and value projections, QuickGELU, texts pooled at
the largest id; `vision_model.onnx` (pixel_values -> image_embeds), `text_model.onnx` (input_ids,
attention_mask -> text_embeds), both of open batch, texts of open length.
"""

import json
import pathlib
import sys

import torch
from torch import nn


class Attention(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.heads, self.each = heads, width // heads
        self.q, self.k, self.v, self.out = (nn.Linear(width, width) for _ in range(4))

    def part(self, x):
        return x.view(x.shape[0], -1, self.heads, self.each).transpose(1, 2)

    def forward(self, x, mask):
        q, k, v = self.part(self.q(x) * self.each**-0.5), self.part(self.k(x)), self.part(self.v(x))
        scores = q @ k.transpose(-1, -2)
        scores = scores if mask is None else scores + mask
        mixed = (scores.softmax(-1) @ v).transpose(1, 2)
        return self.out(mixed.reshape(x.shape[0], -1, self.heads * self.each))


class Layer(nn.Module):
    def __init__(self, width, heads):
        super().__init__()
        self.attention = Attention(width, heads)
        self.first, self.second = nn.LayerNorm(width), nn.LayerNorm(width)
        self.up, self.down = nn.Linear(width, 4 * width), nn.Linear(4 * width, width)

    def forward(self, x, mask=None):
        x = x + self.attention(self.first(x), mask)
        h = self.up(self.second(x))
        return x + self.down(h * torch.sigmoid(1.702 * h))


class Vision(nn.Module):
    def __init__(self, size=224, patch=32, width=768, layers=12, heads=12, out=512):
        super().__init__()
        self.patches = nn.Conv2d(3, width, patch, patch, bias=False)
        self.cls = nn.Parameter(torch.randn(1, 1, width) * 0.02)
        self.positions = nn.Parameter(torch.randn((size // patch) ** 2 + 1, width) * 0.02)
        self.before, self.after = nn.LayerNorm(width), nn.LayerNorm(width)
        self.layers = nn.ModuleList(Layer(width, heads) for _ in range(layers))
        self.projection = nn.Linear(width, out, bias=False)

    def forward(self, pixel_values):
        x = self.patches(pixel_values).flatten(2).transpose(1, 2)
        x = torch.cat([self.cls.expand(x.shape[0], -1, -1), x], 1) + self.positions
        x = self.before(x)
        for layer in self.layers:
            x = layer(x)
        return self.projection(self.after(x[:, 0]))


class Text(nn.Module):
    def __init__(self, vocabulary=49408, length=77, width=512, layers=12, heads=8, out=512):
        super().__init__()
        self.tokens = nn.Embedding(vocabulary, width)
        self.positions = nn.Parameter(torch.randn(length, width) * 0.01)
        self.after = nn.LayerNorm(width)
        self.layers = nn.ModuleList(Layer(width, heads) for _ in range(layers))
        self.projection = nn.Linear(width, out, bias=False)
        self.register_buffer("future", torch.full((length, length), -1e9).triu(1))

    def forward(self, input_ids, attention_mask):
        length = input_ids.shape[1]
        hidden = (1.0 - attention_mask[:, None, None, :].float()) * -1e9
        mask = self.future[:length, :length] + hidden
        x = self.tokens(input_ids) + self.positions[:length]
        for layer in self.layers:
            x = layer(x, mask)
        x = self.after(x)
        ends = input_ids.argmax(1)
        return self.projection(x.gather(1, ends[:, None, None].expand(-1, 1, x.shape[2]))[:, 0])


def main(folder):
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(0)
    ids = torch.randint(2, 49000, (2, 20))
    with torch.no_grad():
        torch.onnx.export(
            Vision().eval(), torch.randn(2, 3, 224, 224), str(folder / "vision_model.onnx"), opset_version=14,
            input_names=["pixel_values"], output_names=["image_embeds"],
            dynamic_axes={"pixel_values": {0: "batch"}, "image_embeds": {0: "batch"}})
        torch.onnx.export(
            Text().eval(), (ids, torch.ones_like(ids)), str(folder / "text_model.onnx"), opset_version=14,
            input_names=["input_ids", "attention_mask"], output_names=["text_embeds"],
            dynamic_axes={"input_ids": {0: "batch", 1: "length"}, "attention_mask": {0: "batch", 1: "length"},
                          "text_embeds": {0: "batch"}})
    (folder / "config.json").write_text(json.dumps({
        "model_type": "clip", "projection_dim": 512,
        "vision_config": {"image_size": 224, "patch_size": 32, "hidden_size": 768, "intermediate_size": 3072,
                          "num_hidden_layers": 12, "num_attention_heads": 12, "hidden_act": "quick_gelu"},
        "text_config": {"vocab_size": 49408, "max_position_embeddings": 77, "hidden_size": 512,
                        "intermediate_size": 2048, "num_hidden_layers": 12, "num_attention_heads": 8,
                        "hidden_act": "quick_gelu"}}, indent=2))
    (folder / "preprocessor_config.json").write_text(json.dumps({
        "do_resize": True, "size": {"shortest_edge": 224}, "do_center_crop": True,
        "crop_size": {"height": 224, "width": 224}, "resample": 3, "do_rescale": True, "rescale_factor": 1 / 255,
        "do_normalize": True, "image_mean": [0.48145466, 0.4578275, 0.40821073],
        "image_std": [0.26862954, 0.26130258, 0.27577711]}, indent=2))


main(pathlib.Path(sys.argv[1]))
