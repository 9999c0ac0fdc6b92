#!/usr/bin/env bash
# The pictures of the manual and of both READMEs, out of those that PagesTest drew into target/pictures.
set -euo pipefail
cd "$(dirname "$0")"
from=../../../target/pictures
take() { cp "$from/page-$2-${3:-zh-light}-1366.png" "$1.png"; }
take home home
take people people
take home-en home en-dark
take people-en people en-dark
take attendance-en training.board-open en-dark
take person people.person-claimed
take class training.class-enrolling
take attendance training.board-open
take claim subsidy.claim-posted
take branding branding.case-accepted
take shop sales.shop-any
take award award.round-posted
take batch payment.batch-closed
take report report
