#include "app/surroundings.h"

#include <absl/time/clock.h>
#include <absl/time/time.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <charconv>
#include <chrono>
#include <cstdlib>
#include <filesystem>

namespace rashomon {
namespace {

std::string Variable(const char* name) {
  const char* value = std::getenv(name);
  return value ? value : "";
}

std::optional<uint32_t> TerminalColumns() {
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) return size.ws_col;
  return std::nullopt;
}

// The day, by SOURCE_DATE_EPOCH (seconds since 1970) where a build asks for output that can be repeated.
Moment Today() {
  const std::string epoch = Variable("SOURCE_DATE_EPOCH");
  int64_t seconds = 0;
  const auto [end, error] = std::from_chars(epoch.data(), epoch.data() + epoch.size(), seconds);
  if (epoch.empty() || error != std::errc() || end != epoch.data() + epoch.size()) {
    seconds =
        std::chrono::duration_cast<std::chrono::seconds>(std::chrono::system_clock::now().time_since_epoch())
            .count();
  }
  return {.at = absl::CivilMinute(absl::CivilDay() + seconds / 86400), .has_clock = false};
}

}  // namespace

Surroundings LookAround() {
  std::error_code error;
  const std::string term = Variable("TERM");
  return {.resources = Variable("RASHOMON_RESOURCES"),
          .executable = std::filesystem::read_symlink("/proc/self/exe", error).string(),
          .folder = std::filesystem::current_path(error).string(),
          .user = Variable("USER").empty() ? Variable("LOGNAME") : Variable("USER"),
          .today = Today(),
          .no_colour = !Variable("NO_COLOR").empty(),
          .dumb = term.empty() || term == "dumb",
          .output_is_terminal = isatty(STDOUT_FILENO) == 1,
          .errors_are_terminal = isatty(STDERR_FILENO) == 1,
          .columns = TerminalColumns()};
}

std::string UtcNow() {
  return absl::FormatTime("%Y-%m-%dT%H:%M:%SZ", absl::Now(), absl::UTCTimeZone());
}

double SecondsNow() {
  return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count();
}

bool UseColour(ColourChoice choice, const Surroundings& around) {
  if (choice != ColourChoice::kAuto) return choice == ColourChoice::kAlways;
  return around.output_is_terminal && !around.no_colour && !around.dumb;
}

}  // namespace rashomon
