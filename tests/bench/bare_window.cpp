// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bare_window.h"

#include <GL/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <backends/imgui_impl_glfw.h>
#include <backends/imgui_impl_opengl3.h>
#include <imgui.h>

#include "platform/base/closer.h"

namespace bench {
namespace {

base::Error unsupported(const char* what) { return {base::ErrorCode::Unsupported, what}; }

}  // namespace

struct BareWindow::Impl {
  bool glfw = false, imgui = false, window_backend = false, gl_backend = false;
  std::unique_ptr<GLFWwindow, base::Closer<glfwDestroyWindow>> window;

  ~Impl() {
    if (gl_backend) ImGui_ImplOpenGL3_Shutdown();
    if (window_backend) ImGui_ImplGlfw_Shutdown();
    if (imgui) ImGui::DestroyContext();
    window.reset();
    if (glfw) glfwTerminate();
  }
};

BareWindow::BareWindow() : impl_{std::make_unique<Impl>()} {}
BareWindow::BareWindow(BareWindow&&) noexcept = default;
BareWindow::~BareWindow() = default;

base::Result<BareWindow> BareWindow::open(int width, int height) {
  BareWindow result;
  Impl& impl = *result.impl_;
#ifdef GLFW_PLATFORM
  glfwInitHint(GLFW_PLATFORM, GLFW_PLATFORM_X11);
#endif
  impl.glfw = glfwInit() == GLFW_TRUE;
  if (!impl.glfw) return unsupported("there is no display");
  glfwWindowHint(GLFW_CONTEXT_VERSION_MAJOR, 2);
  glfwWindowHint(GLFW_CONTEXT_VERSION_MINOR, 1);
  glfwWindowHint(GLFW_DEPTH_BITS, 0);
  glfwWindowHint(GLFW_STENCIL_BITS, 0);
  impl.window.reset(glfwCreateWindow(width, height, "Bare window", nullptr, nullptr));
  if (!impl.window) return unsupported("there is no OpenGL 2.1");
  glfwMakeContextCurrent(impl.window.get());
  glfwSwapInterval(1);
  IMGUI_CHECKVERSION();
  impl.imgui = ImGui::CreateContext() != nullptr;
  ImGui::GetIO().IniFilename = nullptr;
  impl.window_backend = ImGui_ImplGlfw_InitForOpenGL(impl.window.get(), true);
  impl.gl_backend = ImGui_ImplOpenGL3_Init("#version 120");
  if (!impl.window_backend || !impl.gl_backend) return unsupported("Dear ImGui does not start");
  return result;
}

void BareWindow::paint(std::uint32_t colour) {
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplGlfw_NewFrame();
  ImGui::NewFrame();
  ImGui::SetNextWindowPos({40, 40});
  ImGui::Begin("line", nullptr, ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_AlwaysAutoResize);
  ImGui::TextUnformatted("The council must answer within six weeks.");
  ImGui::End();
  ImGui::Render();
  int width = 0, height = 0;
  glfwGetFramebufferSize(impl_->window.get(), &width, &height);
  glViewport(0, 0, width, height);
  const auto part = [&](int shift) { return static_cast<float>((colour >> shift) & 0xFF) / 255.f; };
  glClearColor(part(16), part(8), part(0), 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  glfwSwapBuffers(impl_->window.get());
}

void BareWindow::finish() { glFinish(); }

void BareWindow::rest() {
  while (glfwWindowShouldClose(impl_->window.get()) == GLFW_FALSE) glfwWaitEvents();
}

std::string BareWindow::renderer() const {
  const auto text = [](GLenum what) {
    const GLubyte* name = glGetString(what);
    return name ? std::string{reinterpret_cast<const char*>(name)} : std::string{"unknown"};
  };
  return text(GL_RENDERER) + ", OpenGL " + text(GL_VERSION);
}

}  // namespace bench
