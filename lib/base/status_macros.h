// RETURN_IF_ERROR and ASSIGN_OR_RETURN for absl::Status and absl::StatusOr.
#pragma once

#include <absl/status/status.h>
#include <absl/status/statusor.h>

#include <utility>

#define RASHOMON_CONCAT_INNER(a, b) a##b
#define RASHOMON_CONCAT(a, b) RASHOMON_CONCAT_INNER(a, b)

#define RETURN_IF_ERROR(expression) \
  if (absl::Status rashomon_status = (expression); !rashomon_status.ok()) return rashomon_status

#define ASSIGN_OR_RETURN(target, expression) \
  ASSIGN_OR_RETURN_IMPL(RASHOMON_CONCAT(rashomon_result_, __LINE__), target, expression)
#define ASSIGN_OR_RETURN_IMPL(result, target, expression) \
  auto result = (expression);                             \
  if (!result.ok()) return result.status();               \
  target = *std::move(result)
