// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <vector>

namespace fonts::detail {

/// Packs small rectangles in a square, row by row ("shelves"), leaving a free pixel beside and
/// below each so that sampling between pixels never touches a neighbour.
class Shelves {
 public:
  struct Place {
    int x = 0, y = 0;
  };

  explicit Shelves(int side) : side_{side} {}

  std::optional<Place> place(int width, int height) {
    const int w = width + kGap, h = height + kGap;
    Shelf* best = nullptr;
    for (Shelf& shelf : shelves_)
      if (shelf.height >= h && shelf.used + w <= side_ && (!best || shelf.height < best->height))
        best = &shelf;
    // A shelf more than a third too high wastes more than a new one, while there is room for it.
    if (!best || (best->height * 2 > h * 3 && bottom_ + h <= side_)) {
      if (bottom_ + h > side_ || w > side_) return std::nullopt;
      shelves_.push_back({bottom_, h, kGap});
      bottom_ += h;
      best = &shelves_.back();
      if (best->used + w > side_) return std::nullopt;
    }
    const Place place{best->used, best->top};
    best->used += w;
    return place;
  }

  /// More room to the right of every shelf and below; what is placed stays where it is.
  void grow(int side) { side_ = side; }

 private:
  static constexpr int kGap = 1;
  struct Shelf {
    int top = 0, height = 0, used = 0;
  };
  int side_;
  int bottom_ = kGap;
  std::vector<Shelf> shelves_;
};

}  // namespace fonts::detail
