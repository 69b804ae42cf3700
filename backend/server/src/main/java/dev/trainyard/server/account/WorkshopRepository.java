package dev.trainyard.server.account;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface WorkshopRepository extends JpaRepository<WorkshopRow, UUID> {}
