#include "app/disk_files.h"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

namespace rashomon {
namespace {

absl::Status ErrorOf(const std::string& path, int error) {
  const std::string message = fmt::format("{}: {}", path, std::strerror(error));
  if (error == ENOENT || error == ENOTDIR) return absl::NotFoundError(message);
  if (error == EACCES || error == EPERM) return absl::PermissionDeniedError(message);
  return absl::UnavailableError(message);
}

absl::StatusOr<std::string> ReadAll(int file, const std::string& path) {
  std::string bytes;
  struct stat info {};
  if (fstat(file, &info) == 0 && S_ISDIR(info.st_mode)) return ErrorOf(path, EISDIR);
  if (info.st_size > 0) bytes.reserve(static_cast<size_t>(info.st_size) + 1);
  char buffer[1 << 16];
  for (;;) {
    const ssize_t count = read(file, buffer, sizeof buffer);
    if (count == 0) return bytes;
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return ErrorOf(path, errno);
    bytes.append(buffer, static_cast<size_t>(count));
  }
}

}  // namespace

absl::StatusOr<std::string> DiskFiles::Read(const std::string& path) const {
  if (path == "-") {
    const std::lock_guard lock(mutex_);
    if (!standard_input_) {
      absl::StatusOr<std::string> bytes = ReadAll(STDIN_FILENO, "standard input");
      if (!bytes.ok()) return bytes;
      standard_input_ = *std::move(bytes);
    }
    return *standard_input_;
  }
  const int file = open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) return ErrorOf(path, errno);
  absl::StatusOr<std::string> bytes = ReadAll(file, path);
  close(file);
  return bytes;
}

absl::StatusOr<std::vector<std::string>> DiskFiles::List(const std::string& folder) const {
  std::error_code error;
  std::filesystem::directory_iterator entries(folder, error);
  if (error) return ErrorOf(folder, error.value());
  std::vector<std::string> names;
  for (const auto& entry : entries) names.push_back(entry.path().filename().string());
  std::sort(names.begin(), names.end());
  return names;
}

bool DiskFiles::IsFolder(const std::string& path) const {
  std::error_code error;
  return std::filesystem::is_directory(path, error);
}

bool DiskFiles::Exists(const std::string& path) const {
  std::error_code error;
  return path == "-" || std::filesystem::exists(path, error);
}

bool SameFile(const std::string& a, const std::string& b) {
  std::error_code error;
  return a == b || (std::filesystem::equivalent(a, b, error) && !error);
}

absl::Status WriteFile(const std::string& path, const std::string& bytes) {
  const std::filesystem::path folder = std::filesystem::path(path).parent_path();
  std::error_code error;
  if (!folder.empty()) std::filesystem::create_directories(folder, error);
  if (error) return ErrorOf(folder.string(), error.value());
  const int file = open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
  if (file < 0) return ErrorOf(path, errno);
  for (size_t at = 0; at < bytes.size();) {
    const ssize_t count = write(file, bytes.data() + at, bytes.size() - at);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) {
      const int reason = errno;
      close(file);
      return ErrorOf(path, reason);
    }
    at += static_cast<size_t>(count);
  }
  return close(file) == 0 ? absl::OkStatus() : ErrorOf(path, errno);
}

}  // namespace rashomon
