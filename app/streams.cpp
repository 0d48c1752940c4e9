#include "app/streams.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <string>

namespace rashomon {
namespace {

int WriteAll(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return errno;
    text.remove_prefix(static_cast<size_t>(count));
  }
  return 0;
}

}  // namespace

absl::Status PrintFindings(std::string_view text) {
  const int error = WriteAll(STDOUT_FILENO, text);
  if (error == 0 || error == EPIPE) return absl::OkStatus();
  return absl::UnavailableError(fmt::format("standard output: {}", std::strerror(error)));
}

void PrintMessage(std::string_view text) {
  PrintRaw(fmt::format("rashomon: {}\n", text));
}

void PrintError(const absl::Status& status) {
  PrintMessage(std::string(status.message()));
}

void PrintRaw(std::string_view text) {
  WriteAll(STDERR_FILENO, text);
}

}  // namespace rashomon
