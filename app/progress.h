// A line on standard error that says how far the work is: only on a terminal, only after a second.
#pragma once

#include <string>

namespace rashomon {

class ProgressLine {
 public:
  explicit ProgressLine(bool terminal);
  ~ProgressLine();  // wipes the line
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  void Show(const std::string& text);
  void Wipe();

 private:
  bool terminal_;
  bool shown_{};
  double begin_;
};

}  // namespace rashomon
