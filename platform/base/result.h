// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <type_traits>
#include <utility>
#include <variant>

#include "platform/base/check.h"

namespace base {

enum class ErrorCode {
  InvalidArgument,  ///< the caller's input is at fault (an odd date, an unknown option value)
  InvalidData,      ///< a file or pack is damaged, hostile or of an unknown version
  NotFound,         ///< a file, rule or record that was asked for does not exist
  Unsupported,      ///< the machine lacks something: no GL, no display, no printer
  OutOfRange,       ///< a date beyond the holiday table, a size beyond a limit
  Io,               ///< reading or writing failed
};

/// An expected failure: a code for programs, a detail for logs and editors.
/// Visitors never read `detail`; they read a translation unit chosen by code.
struct Error {
  ErrorCode code = ErrorCode::InvalidData;
  std::string detail;
};

/// A value or an Error, with member names as in std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  using value_type = T;
  Result(T value) : held_{std::in_place_index<0>, std::move(value)} {}      // NOLINT: implicit
  Result(Error error) : held_{std::in_place_index<1>, std::move(error)} {}  // NOLINT: implicit

  bool has_value() const { return held_.index() == 0; }
  explicit operator bool() const { return has_value(); }

  T& value() & { return check(), std::get<0>(held_); }
  const T& value() const& { return check(), std::get<0>(held_); }
  T&& value() && { return check(), std::get<0>(std::move(held_)); }
  T& operator*() & { return value(); }
  const T& operator*() const& { return value(); }
  T&& operator*() && { return std::move(*this).value(); }
  T* operator->() { return &value(); }
  const T* operator->() const { return &value(); }

  const Error& error() const& { return std::get<1>(held_); }
  Error&& error() && { return std::get<1>(std::move(held_)); }

  T value_or(T other) const& { return has_value() ? std::get<0>(held_) : std::move(other); }

  template <class F>
  auto and_then(F&& f) && -> std::invoke_result_t<F, T&&> {
    if (!has_value()) return std::move(*this).error();
    return std::forward<F>(f)(std::move(*this).value());
  }

 private:
  void check() const { SIGNPOST_CHECK(has_value()); }
  std::variant<T, Error> held_;
};

template <>
class [[nodiscard]] Result<void> {
 public:
  using value_type = void;
  Result() = default;
  Result(Error error) : error_{std::move(error)}, ok_{false} {}  // NOLINT: implicit

  bool has_value() const { return ok_; }
  explicit operator bool() const { return ok_; }
  const Error& error() const { return error_; }

 private:
  Error error_;
  bool ok_ = true;
};

}  // namespace base

#define SIGNPOST_CONCAT_INNER(a, b) a##b
#define SIGNPOST_CONCAT(a, b) SIGNPOST_CONCAT_INNER(a, b)

/// `SIGNPOST_TRY(const auto bytes, read_file(path));` binds the value or returns the error.
#define SIGNPOST_TRY(declaration, expression)                         \
  auto SIGNPOST_CONCAT(try_result_, __LINE__) = (expression);         \
  if (!SIGNPOST_CONCAT(try_result_, __LINE__))                        \
    return std::move(SIGNPOST_CONCAT(try_result_, __LINE__)).error(); \
  declaration = std::move(*SIGNPOST_CONCAT(try_result_, __LINE__))

/// The same for a Result<void>.
#define SIGNPOST_TRY_VOID(expression)                             \
  if (auto SIGNPOST_CONCAT(try_result_, __LINE__) = (expression); \
      !SIGNPOST_CONCAT(try_result_, __LINE__))                    \
  return SIGNPOST_CONCAT(try_result_, __LINE__).error()
