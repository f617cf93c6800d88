// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/ui/gl_renderer.h"

#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include <map>
#include <optional>

#include "platform/texture.h"

namespace kiosk::ui {
namespace {

constexpr int kPaintings = 3;          // a frame is painted again at most so often
constexpr std::size_t kPictures = 32;  // textures kept; more than a page shows

}  // namespace

struct GlRenderer::Impl {
  explicit Impl(fonts::GlyphAtlas& a) : atlas{a} {}

  fonts::GlyphAtlas& atlas;
  std::optional<platform::Texture> atlas_texture;
  std::map<std::string, platform::Texture> pictures;

  std::uintptr_t atlas_id() {
    if (!atlas_texture || atlas_texture->width() != atlas.side()) {
      atlas_texture.emplace(atlas.side(), atlas.side(), platform::TextureKind::Coverage);
      atlas_texture->upload_coverage(atlas.pixels().data(), 0, atlas.side());
    }
    return atlas_texture->id();
  }

  void upload() {
    const auto rows = atlas.take_dirty_rows();
    if (rows.last <= rows.first || !atlas_texture || atlas_texture->width() != atlas.side()) return;
    atlas_texture->upload_coverage(
        atlas.pixels().data() +
            static_cast<std::size_t>(rows.first) * static_cast<std::size_t>(atlas.side()),
        rows.first, rows.last);
  }

  std::uintptr_t texture_of(const Picture& picture) {
    const auto found = pictures.find(picture.key);
    if (found != pictures.end()) return found->second.id();
    platform::Texture texture{picture.width, picture.height, platform::TextureKind::Picture};
    texture.upload_picture(picture.rgba.data());
    return pictures.emplace(picture.key, std::move(texture)).first->second.id();
  }
};

base::Result<GlRenderer> GlRenderer::create(fonts::GlyphAtlas& atlas) {
  IMGUI_CHECKVERSION();
  ImGui::CreateContext();
  GlRenderer renderer{atlas};
  ImGuiIO& io = ImGui::GetIO();
  io.IniFilename = nullptr;
  io.LogFilename = nullptr;
  if (!ImGui_ImplOpenGL3_Init("#version 120"))
    return base::Error{base::ErrorCode::Unsupported, "the graphics of this machine cannot be used"};
  return renderer;
}

GlRenderer::GlRenderer(fonts::GlyphAtlas& atlas) : impl_{std::make_unique<Impl>(atlas)} {}
GlRenderer::GlRenderer(GlRenderer&&) noexcept = default;

GlRenderer::~GlRenderer() {
  if (!impl_) return;
  if (ImGui::GetIO().BackendRendererUserData) ImGui_ImplOpenGL3_Shutdown();
  ImGui::DestroyContext();
}

void GlRenderer::forget_pictures() { impl_->pictures.clear(); }

void GlRenderer::render(int width, int height, const std::function<void(Painter&)>& paint) {
  // Before a frame, never within it: what it draws must be there when it is shown.
  if (impl_->pictures.size() > kPictures) impl_->pictures.clear();
  ImGuiIO& io = ImGui::GetIO();
  io.DisplaySize = {static_cast<float>(width), static_cast<float>(height)};
  for (int painting = 0; painting < kPaintings; ++painting) {
    io.DeltaTime = 1.0f / 60.0f;
    ImGui_ImplOpenGL3_NewFrame();
    ImGui::NewFrame();
    ImDrawList& list = *ImGui::GetBackgroundDrawList();
    Painter painter{list, impl_->atlas, impl_->atlas_id(),
                    [this](const Picture& picture) { return impl_->texture_of(picture); }};
    const std::uint32_t generation = impl_->atlas.generation();
    paint(painter);
    ImGui::Render();
    impl_->upload();
    if (impl_->atlas.generation() == generation) break;
  }
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
}

}  // namespace kiosk::ui
