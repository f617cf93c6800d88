// SPDX-License-Identifier: GPL-3.0-or-later
#include "kiosk/app/printing_check.h"

namespace kiosk {
namespace {

Finding check_printer(const char* what, const std::string& name,
                      const std::filesystem::path& socket) {
  const auto found = platform::find_printer({.printer = name}, socket);
  if (!found)
    return {name.empty() ? Finding::Kind::None : Finding::Kind::Problem, what,
            name.empty() ? found.error().detail : name + ": " + found.error().detail};
  if (!found->takes_jobs)
    return {Finding::Kind::Problem, what,
            found->name + " takes no jobs; run cupsaccept and cupsenable " + found->name};
  return {Finding::Kind::Good, what, found->name};
}

}  // namespace

std::vector<Finding> check_printing(const Settings& settings, const std::filesystem::path& socket) {
  if (!settings.can_print) return {{Finding::Kind::None, "printer", "off by the settings"}};
  std::vector<Finding> found{check_printer("printer", settings.print.printer, socket)};
  if (settings.receipt_printer.empty()) return found;
  found.push_back(check_printer("receipt printer", settings.receipt_printer, socket));
  if (found[0].kind == Finding::Kind::Good && found[0].detail == found[1].detail)
    found[0] = {Finding::Kind::Problem, "printer",
                found[0].detail + " is the receipt printer too; name another for A4 pages"};
  return found;
}

}  // namespace kiosk
