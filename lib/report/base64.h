// Base64 (RFC 4648) of the bytes that a string of hex digits names: hashes in a Content-Security-Policy.
#pragma once

#include <string>
#include <string_view>

namespace rashomon {

std::string Base64OfHex(std::string_view hex);

}  // namespace rashomon
