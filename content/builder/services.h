// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <filesystem>

#include "content/builder/page_source.h"

namespace content::builder {

/// Reads services.csv, if it is there: who can help, with what is confirmed of their details.
void read_services(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);

/// The helpline must be a service with a phone.
void check_helpline(const SourceFolder& source, Faults& faults);

/// Adds a venue's own entries to a pack that has been read: its services, shown before the national
/// ones, and its local practice, shown at the end of the articles it belongs to. National text is
/// never replaced. What names a time limit must name the rule it belongs to and agree with it.
/// Files: venue.toml, services.csv, practice.toml; only the first is needed.
void read_venue(const std::filesystem::path& folder, SourceFolder& out, Faults& faults);

}  // namespace content::builder
