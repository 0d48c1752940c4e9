#include "app/progress.h"

#include "app/streams.h"
#include "app/surroundings.h"

namespace rashomon {

ProgressLine::ProgressLine(bool terminal) : terminal_(terminal), begin_(SecondsNow()) {}

ProgressLine::~ProgressLine() {
  Wipe();
}

void ProgressLine::Show(const std::string& text) {
  if (!terminal_ || SecondsNow() - begin_ < 1) return;
  PrintRaw("\r\x1b[K" + text);
  shown_ = true;
}

void ProgressLine::Wipe() {
  if (shown_) PrintRaw("\r\x1b[K");
  shown_ = false;
}

}  // namespace rashomon
