#!/usr/bin/env bash
# The manual's pictures, out of those that PagesTest drew into target/pictures.
set -euo pipefail
cd "$(dirname "$0")"
from=../../../target/pictures
take() { cp "$from/page-$2-zh-light-1366.png" "$1.png"; }
take home home
take person people.person-claimed
take class training.class-enrolling
take attendance training.board-open
take claim subsidy.claim-posted
take branding branding.case-accepted
take shop sales.shop-any
take award award.round-posted
take batch payment.batch-closed
take report report
