// SPDX-License-Identifier: GPL-3.0-or-later
#include "content/builder/article_source.h"

#include <algorithm>
#include <system_error>

#include "content/builder/source_text.h"

namespace content::builder {
namespace {

/// Where a page stands: its section, and its place in it.
void read_place(TomlTable& header, const std::string& file, std::string& section, int& order,
                Mentions& mentions) {
  section = header.required_string("section");
  mentions.push_back({"section", section, file, header.line("section")});
  order = static_cast<int>(header.required_int("order").value_or(0));
}

void mention_all(const char* kind, const std::vector<std::string>& ids, const std::string& file,
                 int line, Mentions& mentions) {
  for (const std::string& id : ids) mentions.push_back({kind, id, file, line});
}

LetterKind read_letter_kind(TomlTable& header) {
  const std::string kind = header.required_string("kind");
  if (kind != "letter" && kind != "meeting" && !kind.empty())
    header.error("kind", "unknown kind \"" + kind + '"', "write letter or meeting");
  return kind == "meeting" ? LetterKind::Meeting : LetterKind::Letter;
}

class Pages {
 public:
  Pages(const std::filesystem::path& folder, SourceFolder& out, Faults& faults)
      : folder_{folder}, out_{out}, faults_{faults} {}

  Mentions read() {
    read_all("articles", PageKind::Article, out_.articles,
             [this](SourceArticle& article, TomlTable& header, const std::string& file) {
               read_place(header, file, article.section, article.order, mentions_);
               article.situations = header.string_list("situations");
               mention_all("situation", article.situations, file, header.line("situations"),
                           mentions_);
               article.next = header.string_list("next");
               mention_all("article", article.next, file, header.line("next"), mentions_);
             });
    read_all("letters", PageKind::Letter, out_.letters,
             [this](SourceLetter& letter, TomlTable& header, const std::string& file) {
               read_place(header, file, letter.section, letter.order, mentions_);
               letter.kind = read_letter_kind(header);
               letter.article = header.required_string("article");
               mentions_.push_back({"article", letter.article, file, header.line("article")});
             });
    read_all("easy", PageKind::EasyRead, out_.easy_reads,
             [this](SourceEasyRead& easy, TomlTable& header, const std::string& file) {
               mentions_.push_back({"article", easy.id, file, header.line("id")});
             });
    return std::move(mentions_);
  }

 private:
  template <class Page, class ReadRest>
  void read_all(const char* name, PageKind kind, std::vector<Page>& pages, ReadRest&& read_rest) {
    std::vector<std::string> files;
    std::error_code error;
    for (std::filesystem::directory_iterator it{folder_ / name, error}, end; !error && it != end;
         it.increment(error))
      if (it->path().extension() == ".md")
        files.push_back(std::string{name} + '/' + it->path().filename().string());
    std::sort(files.begin(), files.end());
    for (const std::string& file : files) {
      const auto text = read_source_text(folder_, file, faults_);
      if (!text) continue;
      Page page;
      if (read_page(kind, *text, file, page, out_.units, mentions_, faults_,
                    [&](TomlTable& header) { read_rest(page, header, file); }))
        pages.push_back(std::move(page));
    }
  }

  const std::filesystem::path& folder_;
  SourceFolder& out_;
  Faults& faults_;
  Mentions mentions_;
};

}  // namespace

Mentions read_pages(const std::filesystem::path& folder, SourceFolder& out, Faults& faults) {
  return Pages{folder, out, faults}.read();
}

}  // namespace content::builder
