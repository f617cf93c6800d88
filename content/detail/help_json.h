// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "content/article.h"
#include "platform/base/result.h"

namespace content::detail {

/// A service without its texts. Equal services give equal bytes.
std::string to_json(const Service& service, bool has_look);
/// `has_look`: there is a text "service/ID/look".
/// Errors: InvalidData: every key and type is checked.
base::Result<Service> service_from_json(std::string_view json, bool& has_look);

/// A question of "Tell us": its id and those of its answers.
std::string feedback_to_json(const std::string& id, const std::vector<std::string>& choices);
base::Result<FeedbackQuestion> feedback_from_json(std::string_view json);

}  // namespace content::detail
