// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/detail/cups_connection.h"

#include <cups/cups.h>

#include <algorithm>
#include <array>
#include <utility>

#include "platform/base/closer.h"

namespace platform::detail {
namespace {

using Ipp = std::unique_ptr<ipp_t, base::Closer<ippDelete>>;
using Http = std::unique_ptr<http_t, base::Closer<httpClose>>;

/// All that others can see of a job, in queues and in the printer's own list.
constexpr const char* kTitle = "Signpost";
/// CUPS itself cancels a job that the kiosk could not, because it was switched off.
constexpr int kLongestJobSeconds = 900;
constexpr int kWatchSeconds = 3600;
constexpr double kWaitSeconds = 0.1;
constexpr int kConnectMs = 500;
constexpr std::size_t kChunk = 32u << 10;

base::Error no_answer() {
  const char* reason = cupsLastErrorString();
  return {base::ErrorCode::Unsupported,
          std::string{"CUPS does not answer: "} + (reason ? reason : "")};
}

base::Error refusal(ipp_status_t status) {
  const char* reason = cupsLastErrorString();
  const std::string detail =
      std::string{"CUPS: "} + (reason && *reason ? reason : ippErrorString(status));
  const bool missing = status == IPP_STATUS_ERROR_NOT_FOUND || status == IPP_STATUS_ERROR_GONE;
  return {missing ? base::ErrorCode::NotFound : base::ErrorCode::InvalidArgument, detail};
}

std::string printer_uri(const std::string& queue) {
  if (queue.empty()) return "ipp://localhost/";
  std::array<char, 1024> uri{};
  httpAssembleURIf(HTTP_URI_CODING_ALL, uri.data(), static_cast<int>(uri.size()), "ipp", nullptr,
                   "localhost", 0, "/printers/%s", queue.c_str());
  return uri.data();
}

ipp_t* new_request(ipp_op_t operation, const std::string& queue) {
  ipp_t* const request = ippNewRequest(operation);
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_URI, "printer-uri", nullptr,
               printer_uri(queue).c_str());
  ippAddString(request, IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
               cupsUser());
  return request;
}

void ask_for(ipp_t* request, const std::vector<const char*>& attributes) {
  ippAddStrings(request, IPP_TAG_OPERATION, IPP_CONST_TAG(IPP_TAG_KEYWORD), "requested-attributes",
                static_cast<int>(attributes.size()), nullptr, attributes.data());
}

int integer(ipp_t* response, const char* name, ipp_tag_t tag = IPP_TAG_INTEGER) {
  ipp_attribute_t* const found = ippFindAttribute(response, name, tag);
  return found ? ippGetInteger(found, 0) : 0;
}

std::vector<std::string> texts(ipp_attribute_t* attribute) {
  std::vector<std::string> all;
  for (int i = 0, count = ippGetCount(attribute); i < count; ++i)
    if (const char* text = ippGetString(attribute, i, nullptr)) all.emplace_back(text);
  return all;
}

std::vector<std::string> keywords(ipp_t* response, const char* name) {
  ipp_attribute_t* const found = ippFindAttribute(response, name, IPP_TAG_KEYWORD);
  return found ? texts(found) : std::vector<std::string>{};
}

/// One record of an answer that lists several.
struct Record {
  int id = 0, state = 0;
  std::string name;
  std::vector<std::string> reasons;
};

/// The records of one group, told apart by the separators between them.
std::vector<Record> records(ipp_t* response, ipp_tag_t group, const char* id_name,
                            const char* name_name) {
  std::vector<Record> all;
  bool inside = false;
  for (ipp_attribute_t* attribute = ippFirstAttribute(response); attribute;
       attribute = ippNextAttribute(response)) {
    const char* const raw = ippGetName(attribute);
    if (ippGetGroupTag(attribute) != group || !raw) {
      inside = false;
      continue;
    }
    if (!std::exchange(inside, true)) all.emplace_back();
    Record& record = all.back();
    const std::string_view name{raw};
    if (name == id_name) record.id = ippGetInteger(attribute, 0);
    if (name == "job-state") record.state = ippGetInteger(attribute, 0);
    if (name == "job-state-reasons") record.reasons = texts(attribute);
    if (name == name_name)
      if (const char* text = ippGetString(attribute, 0, nullptr)) record.name = text;
  }
  return all;
}

bool is_queue_name(const std::string& name) {
  return std::none_of(name.begin(), name.end(), [](unsigned char c) {
    return c <= ' ' || c == '/' || c == '#' || c == '?' || c == 127;
  });
}

int keep_waiting(http_t*, void* go_on) {
  return (*static_cast<CupsConnection::GoOn*>(go_on))() ? 1 : 0;
}

/// Nobody stands at the kiosk who could be asked for a password.
const char* no_password(const char*, http_t*, const char*, const char*, void*) { return nullptr; }

}  // namespace

struct CupsConnection::Link {
  GoOn go_on;  ///< libcups keeps its address
  Http http;

  base::Result<Ipp> ask(Ipp request, const std::string& resource = "/");
};

CupsConnection::CupsConnection(std::unique_ptr<Link> link) : link_{std::move(link)} {}
CupsConnection::CupsConnection(CupsConnection&&) noexcept = default;
CupsConnection& CupsConnection::operator=(CupsConnection&&) noexcept = default;
CupsConnection::~CupsConnection() = default;

base::Result<CupsConnection> CupsConnection::open(const std::filesystem::path& socket, GoOn go_on) {
  // A path is a socket of this machine to libcups; anything else might be a host.
  if (!socket.is_absolute())
    return base::Error{base::ErrorCode::Unsupported,
                       "not the path of a socket: " + socket.string()};
  cupsSetPasswordCB2(no_password, nullptr);  // counts for the calling thread alone
  Http http{httpConnect2(socket.c_str(), 0, nullptr, AF_UNSPEC, HTTP_ENCRYPTION_NEVER, 1,
                         kConnectMs, nullptr)};
  if (!http) return no_answer();
  auto link = std::make_unique<Link>();
  link->go_on = std::move(go_on);
  link->http = std::move(http);
  httpSetTimeout(link->http.get(), kWaitSeconds, keep_waiting, &link->go_on);
  return CupsConnection{std::move(link)};
}

base::Result<Ipp> CupsConnection::Link::ask(Ipp request, const std::string& resource) {
  Ipp response{cupsDoRequest(http.get(), request.release(), resource.c_str())};
  if (!response) {
    // A status of CUPS without a body: an answer nevertheless, such as "forbidden".
    const ipp_status_t status = cupsLastError();
    if (status == IPP_STATUS_ERROR_FORBIDDEN || status == IPP_STATUS_ERROR_NOT_AUTHORIZED ||
        status == IPP_STATUS_ERROR_NOT_AUTHENTICATED || status == IPP_STATUS_ERROR_NOT_FOUND)
      return refusal(status);
    return no_answer();
  }
  const ipp_status_t status = ippGetStatusCode(response.get());
  if (status >= IPP_STATUS_ERROR_BAD_REQUEST) return refusal(status);
  return response;
}

base::Result<Queue> CupsConnection::find_queue(const std::string& name) {
  const base::Error missing{base::ErrorCode::NotFound, "CUPS has no printer to use"};
  if (!is_queue_name(name)) return missing;
  std::string chosen = name;
  if (chosen.empty()) {
    Ipp request{new_request(IPP_OP_CUPS_GET_DEFAULT, "")};
    ask_for(request.get(), {"printer-name"});
    auto answer = link_->ask(std::move(request));
    if (answer) {
      ipp_attribute_t* const found = ippFindAttribute(answer->get(), "printer-name", IPP_TAG_NAME);
      if (const char* text = found ? ippGetString(found, 0, nullptr) : nullptr) chosen = text;
    } else if (answer.error().code != base::ErrorCode::NotFound) {
      return answer.error();
    }
  }
  if (chosen.empty()) {
    Ipp request{new_request(IPP_OP_CUPS_GET_PRINTERS, "")};
    ask_for(request.get(), {"printer-name"});
    SIGNPOST_TRY(const Ipp answer, link_->ask(std::move(request)));
    const auto all = records(answer.get(), IPP_TAG_PRINTER, "printer-id", "printer-name");
    // With several and no default nobody knows in which room the pages would come out.
    if (all.size() != 1) return missing;
    chosen = all.front().name;
  }
  Ipp request{new_request(IPP_OP_GET_PRINTER_ATTRIBUTES, chosen)};
  ask_for(request.get(), {"printer-state", "printer-is-accepting-jobs"});
  SIGNPOST_TRY(const Ipp answer, link_->ask(std::move(request)));
  ipp_attribute_t* const accepting =
      ippFindAttribute(answer.get(), "printer-is-accepting-jobs", IPP_TAG_BOOLEAN);
  const bool paused = integer(answer.get(), "printer-state", IPP_TAG_ENUM) == kPrinterStopped;
  return Queue{chosen, !paused && (!accepting || ippGetBoolean(accepting, 0))};
}

base::Result<int> CupsConnection::watch(const std::string& queue) {
  Ipp request{new_request(IPP_OP_CREATE_PRINTER_SUBSCRIPTIONS, queue)};
  ippAddString(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-events", nullptr,
               "job-completed");
  ippAddString(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_KEYWORD, "notify-pull-method", nullptr,
               "ippget");
  ippAddInteger(request.get(), IPP_TAG_SUBSCRIPTION, IPP_TAG_INTEGER, "notify-lease-duration",
                kWatchSeconds);
  SIGNPOST_TRY(const Ipp answer, link_->ask(std::move(request)));
  return integer(answer.get(), "notify-subscription-id");
}

void CupsConnection::end_watch(const std::string& queue, int watch) {
  Ipp request{new_request(IPP_OP_CANCEL_SUBSCRIPTION, queue)};
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-id", watch);
  (void)link_->ask(std::move(request));  // it ends by itself after kWatchSeconds
}

std::optional<JobReport> CupsConnection::ended(const std::string& queue, int watch, int job) {
  Ipp request{new_request(IPP_OP_GET_NOTIFICATIONS, queue)};
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "notify-subscription-ids",
                watch);
  const auto answer = link_->ask(std::move(request));
  if (!answer) return std::nullopt;
  for (Record& event :
       records(answer->get(), IPP_TAG_EVENT_NOTIFICATION, "notify-job-id", "job-name"))
    if (event.id == job && event.state >= kJobCancelled) {
      JobReport report;
      report.job_state = event.state;
      report.job_reasons = std::move(event.reasons);
      return report;
    }
  return std::nullopt;
}

base::Result<int> CupsConnection::create_job(const std::string& queue,
                                             const PrintOptions& options) {
  Ipp request{new_request(IPP_OP_CREATE_JOB, queue)};
  ipp_t* const ipp = request.get();
  ippAddString(ipp, IPP_TAG_OPERATION, IPP_TAG_NAME, "job-name", nullptr, kTitle);
  ippAddInteger(ipp, IPP_TAG_JOB, IPP_TAG_INTEGER, "copies",
                std::clamp(options.copies, 1, kMostCopies));
  ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_KEYWORD, "media", nullptr, options.paper.c_str());
  ippAddString(ipp, IPP_TAG_JOB, IPP_TAG_KEYWORD, "sides", nullptr,
               options.duplex ? "two-sided-long-edge" : "one-sided");
  ippAddInteger(ipp, IPP_TAG_JOB, IPP_TAG_INTEGER, "job-cancel-after", kLongestJobSeconds);
  // No sheet before or after that names the user and the time.
  const char* const no_sheets[] = {"none", "none"};
  ippAddStrings(ipp, IPP_TAG_JOB, IPP_CONST_TAG(IPP_TAG_NAME), "job-sheets", 2, nullptr, no_sheets);
  SIGNPOST_TRY(const Ipp answer, link_->ask(std::move(request), "/printers/" + queue));
  const int job = integer(answer.get(), "job-id");
  if (job <= 0) return base::Error{base::ErrorCode::InvalidArgument, "CUPS gives no job"};
  return job;
}

base::Result<void> CupsConnection::send_document(const std::string& queue, int job,
                                                 std::string_view pdf) {
  const Ipp request{new_request(IPP_OP_SEND_DOCUMENT, queue)};
  ippAddInteger(request.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "document-name", nullptr, kTitle);
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_MIMETYPE, "document-format", nullptr,
               "application/pdf");
  ippAddBoolean(request.get(), IPP_TAG_OPERATION, "last-document", 1);
  const std::string resource = "/printers/" + queue;
  http_status_t status =
      cupsSendRequest(link_->http.get(), request.get(), resource.c_str(), CUPS_LENGTH_VARIABLE);
  while (status == HTTP_STATUS_CONTINUE && !pdf.empty()) {
    if (!link_->go_on()) return no_answer();
    const std::string_view chunk = pdf.substr(0, kChunk);
    status = cupsWriteRequestData(link_->http.get(), chunk.data(), chunk.size());
    pdf.remove_prefix(chunk.size());
  }
  if (status == HTTP_STATUS_ERROR) return no_answer();
  const Ipp response{cupsGetResponse(link_->http.get(), resource.c_str())};
  if (!response) return no_answer();
  const ipp_status_t answer = ippGetStatusCode(response.get());
  if (answer >= IPP_STATUS_ERROR_BAD_REQUEST) return refusal(answer);
  return {};
}

base::Result<JobReport> CupsConnection::look(const std::string& queue, int job) {
  JobReport report;
  Ipp about_job{new_request(IPP_OP_GET_JOB_ATTRIBUTES, queue)};
  ippAddInteger(about_job.get(), IPP_TAG_OPERATION, IPP_TAG_INTEGER, "job-id", job);
  ask_for(about_job.get(), {"job-state", "job-state-reasons", "job-media-sheets-completed",
                            "job-impressions-completed", "job-media-progress"});
  const auto answer = link_->ask(std::move(about_job));
  if (answer) {
    ipp_t* const found = answer->get();
    report.job_state = integer(found, "job-state", IPP_TAG_ENUM);
    report.job_reasons = keywords(found, "job-state-reasons");
    report.done = integer(found, "job-media-sheets-completed") +
                  integer(found, "job-impressions-completed") +
                  integer(found, "job-media-progress");
  } else if (answer.error().code != base::ErrorCode::NotFound) {
    return answer.error();
  }
  Ipp about_printer{new_request(IPP_OP_GET_PRINTER_ATTRIBUTES, queue)};
  ask_for(about_printer.get(), {"printer-state", "printer-state-reasons"});
  SIGNPOST_TRY(const Ipp printer, link_->ask(std::move(about_printer)));
  report.printer_state = integer(printer.get(), "printer-state", IPP_TAG_ENUM);
  report.printer_reasons = keywords(printer.get(), "printer-state-reasons");
  return report;
}

base::Result<std::vector<OwnJob>> CupsConnection::own_jobs() {
  Ipp request{new_request(IPP_OP_GET_JOBS, "")};
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_KEYWORD, "which-jobs", nullptr, "all");
  ippAddBoolean(request.get(), IPP_TAG_OPERATION, "my-jobs", 1);
  ask_for(request.get(), {"job-id", "job-name", "job-state", "job-state-reasons"});
  SIGNPOST_TRY(const Ipp answer, link_->ask(std::move(request)));
  std::vector<OwnJob> own;
  for (const Record& record : records(answer.get(), IPP_TAG_JOB, "job-id", "job-name"))
    if (record.name == kTitle)
      own.push_back({record.id, record.state,
                     record.state == kJobCancelled &&
                         std::find(record.reasons.begin(), record.reasons.end(),
                                   "processing-to-stop-point") != record.reasons.end()});
  return own;
}

base::Result<void> CupsConnection::end_job(int job, bool forget) {
  Ipp request{ippNewRequest(IPP_OP_CANCEL_JOB)};
  const std::string uri = "ipp://localhost/jobs/" + std::to_string(job);
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_URI, "job-uri", nullptr, uri.c_str());
  ippAddString(request.get(), IPP_TAG_OPERATION, IPP_TAG_NAME, "requesting-user-name", nullptr,
               cupsUser());
  if (forget) ippAddBoolean(request.get(), IPP_TAG_OPERATION, "purge-job", 1);
  auto answer = link_->ask(std::move(request), "/jobs/");
  if (!answer && answer.error().code != base::ErrorCode::NotFound) return answer.error();
  return {};  // a job that is not there is what was asked for
}

base::Result<void> CupsConnection::cancel(int job) { return end_job(job, false); }
base::Result<void> CupsConnection::forget(int job) { return end_job(job, true); }

}  // namespace platform::detail
